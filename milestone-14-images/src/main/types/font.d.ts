// Fonts are the system's own: nothing is fetched from others, and the log says so.
declare module 'fourteen/font/local' {
  export interface Font {
    readonly className: string;
    readonly variable: string;
    readonly style: {
      readonly fontFamily: string;
      readonly fontWeight?: number;
      readonly fontStyle?: string;
    };
  }

  export interface FontOptions {
    weight?: string | readonly string[];
    style?: string | readonly string[];
    subsets?: readonly string[];
    display?: 'auto' | 'block' | 'swap' | 'fallback' | 'optional';
    variable?: `--${string}`;
    fallback?: readonly string[];
    preload?: boolean;
    adjustFontFallback?: boolean | string;
    axes?: readonly string[];
  }

  export default function localFont(
    options: FontOptions & {
      src: string | readonly { path: string; weight?: string; style?: string }[];
      declarations?: readonly { prop: string; value: string }[];
    },
  ): Font;
}

declare module 'next/font/local' {
  export * from 'fourteen/font/local';
  export { default } from 'fourteen/font/local';
}

declare module 'fourteen/font/google' {
  import type { Font, FontOptions } from 'fourteen/font/local';
  type GoogleFont = (options?: FontOptions) => Font;

  export const Abril_Fatface: GoogleFont;
  export const Alegreya: GoogleFont;
  export const Alegreya_Sans: GoogleFont;
  export const Almarai: GoogleFont;
  export const Amiri: GoogleFont;
  export const Anonymous_Pro: GoogleFont;
  export const Anton: GoogleFont;
  export const Archivo: GoogleFont;
  export const Archivo_Black: GoogleFont;
  export const Arimo: GoogleFont;
  export const Arvo: GoogleFont;
  export const Asap: GoogleFont;
  export const Assistant: GoogleFont;
  export const Atkinson_Hyperlegible: GoogleFont;
  export const Audiowide: GoogleFont;
  export const Average: GoogleFont;
  export const Barlow: GoogleFont;
  export const Barlow_Condensed: GoogleFont;
  export const Be_Vietnam_Pro: GoogleFont;
  export const Bebas_Neue: GoogleFont;
  export const Bitter: GoogleFont;
  export const Bodoni_Moda: GoogleFont;
  export const Bricolage_Grotesque: GoogleFont;
  export const Cabin: GoogleFont;
  export const Cairo: GoogleFont;
  export const Cardo: GoogleFont;
  export const Catamaran: GoogleFont;
  export const Caveat: GoogleFont;
  export const Cinzel: GoogleFont;
  export const Comfortaa: GoogleFont;
  export const Cormorant: GoogleFont;
  export const Cormorant_Garamond: GoogleFont;
  export const Courier_Prime: GoogleFont;
  export const Cousine: GoogleFont;
  export const Crimson_Pro: GoogleFont;
  export const Crimson_Text: GoogleFont;
  export const DM_Mono: GoogleFont;
  export const DM_Sans: GoogleFont;
  export const DM_Serif_Display: GoogleFont;
  export const DM_Serif_Text: GoogleFont;
  export const Dancing_Script: GoogleFont;
  export const Domine: GoogleFont;
  export const Dosis: GoogleFont;
  export const EB_Garamond: GoogleFont;
  export const Epilogue: GoogleFont;
  export const Exo_2: GoogleFont;
  export const Figtree: GoogleFont;
  export const Fira_Code: GoogleFont;
  export const Fira_Mono: GoogleFont;
  export const Fira_Sans: GoogleFont;
  export const Fraunces: GoogleFont;
  export const Geist: GoogleFont;
  export const Geist_Mono: GoogleFont;
  export const Gelasio: GoogleFont;
  export const Great_Vibes: GoogleFont;
  export const Hanken_Grotesk: GoogleFont;
  export const Heebo: GoogleFont;
  export const Hind: GoogleFont;
  export const IBM_Plex_Mono: GoogleFont;
  export const IBM_Plex_Sans: GoogleFont;
  export const IBM_Plex_Serif: GoogleFont;
  export const Inconsolata: GoogleFont;
  export const Indie_Flower: GoogleFont;
  export const Instrument_Sans: GoogleFont;
  export const Instrument_Serif: GoogleFont;
  export const Inter: GoogleFont;
  export const Inter_Tight: GoogleFont;
  export const JetBrains_Mono: GoogleFont;
  export const Josefin_Sans: GoogleFont;
  export const Kanit: GoogleFont;
  export const Karla: GoogleFont;
  export const Lato: GoogleFont;
  export const Lexend: GoogleFont;
  export const Lexend_Deca: GoogleFont;
  export const Libre_Baskerville: GoogleFont;
  export const Libre_Franklin: GoogleFont;
  export const Literata: GoogleFont;
  export const Lobster: GoogleFont;
  export const Lora: GoogleFont;
  export const Manrope: GoogleFont;
  export const Marcellus: GoogleFont;
  export const Martian_Mono: GoogleFont;
  export const Maven_Pro: GoogleFont;
  export const Merriweather: GoogleFont;
  export const Merriweather_Sans: GoogleFont;
  export const Montserrat: GoogleFont;
  export const Mukta: GoogleFont;
  export const Mulish: GoogleFont;
  export const Newsreader: GoogleFont;
  export const Noto_Sans: GoogleFont;
  export const Noto_Sans_JP: GoogleFont;
  export const Noto_Sans_KR: GoogleFont;
  export const Noto_Sans_Mono: GoogleFont;
  export const Noto_Sans_SC: GoogleFont;
  export const Noto_Sans_TC: GoogleFont;
  export const Noto_Serif: GoogleFont;
  export const Nunito: GoogleFont;
  export const Nunito_Sans: GoogleFont;
  export const Onest: GoogleFont;
  export const Open_Sans: GoogleFont;
  export const Orbitron: GoogleFont;
  export const Oswald: GoogleFont;
  export const Outfit: GoogleFont;
  export const Overpass: GoogleFont;
  export const Overpass_Mono: GoogleFont;
  export const Oxygen: GoogleFont;
  export const PT_Mono: GoogleFont;
  export const PT_Sans: GoogleFont;
  export const PT_Serif: GoogleFont;
  export const Pacifico: GoogleFont;
  export const Permanent_Marker: GoogleFont;
  export const Philosopher: GoogleFont;
  export const Playfair: GoogleFont;
  export const Playfair_Display: GoogleFont;
  export const Plus_Jakarta_Sans: GoogleFont;
  export const Poppins: GoogleFont;
  export const Prata: GoogleFont;
  export const Press_Start_2P: GoogleFont;
  export const Prompt: GoogleFont;
  export const Public_Sans: GoogleFont;
  export const Quicksand: GoogleFont;
  export const Rajdhani: GoogleFont;
  export const Raleway: GoogleFont;
  export const Red_Hat_Display: GoogleFont;
  export const Red_Hat_Text: GoogleFont;
  export const Righteous: GoogleFont;
  export const Roboto: GoogleFont;
  export const Roboto_Condensed: GoogleFont;
  export const Roboto_Flex: GoogleFont;
  export const Roboto_Mono: GoogleFont;
  export const Roboto_Slab: GoogleFont;
  export const Rokkitt: GoogleFont;
  export const Rubik: GoogleFont;
  export const Sarabun: GoogleFont;
  export const Satisfy: GoogleFont;
  export const Schibsted_Grotesk: GoogleFont;
  export const Shadows_Into_Light: GoogleFont;
  export const Signika: GoogleFont;
  export const Slabo_27px: GoogleFont;
  export const Sora: GoogleFont;
  export const Source_Code_Pro: GoogleFont;
  export const Source_Sans_3: GoogleFont;
  export const Source_Serif_4: GoogleFont;
  export const Space_Grotesk: GoogleFont;
  export const Space_Mono: GoogleFont;
  export const Spectral: GoogleFont;
  export const Syne: GoogleFont;
  export const Tajawal: GoogleFont;
  export const Teko: GoogleFont;
  export const Tinos: GoogleFont;
  export const Titillium_Web: GoogleFont;
  export const Ubuntu: GoogleFont;
  export const Ubuntu_Mono: GoogleFont;
  export const Urbanist: GoogleFont;
  export const VT323: GoogleFont;
  export const Varela_Round: GoogleFont;
  export const Vazirmatn: GoogleFont;
  export const Victor_Mono: GoogleFont;
  export const Vollkorn: GoogleFont;
  export const Work_Sans: GoogleFont;
  export const Yantramanav: GoogleFont;
  export const Yeseva_One: GoogleFont;
  export const Zilla_Slab: GoogleFont;
}

declare module 'next/font/google' {
  export * from 'fourteen/font/google';
}
