// `fourteen/font/local`.
import { systemFont, type Font, type FontOptions } from 'fourteen/internal/layouts/fonts';

export default function localFont(options: FontOptions): Font {
  const { src } = options;
  const name = typeof src === 'string' ? src : 'of next/font/local';
  return systemFont(name, options, 'write @font-face for it in a stylesheet.');
}
