'use server';
import { cookies } from 'fourteen/headers';
import { revalidatePath } from 'fourteen/cache';
import { add, like } from './entries';

export interface SignState {
  error: string | null;
  signed: string | null;
}

/** Writes into the book. Works without JavaScript, too: what it returns is on the page that comes back. */
export async function sign(_before: SignState, data: FormData): Promise<SignState> {
  const name = String(data.get('name') ?? '').trim();
  const text = String(data.get('text') ?? '').trim();
  const picture = data.get('picture');
  if (name === '' || text === '') return { error: 'A name and a few words, please.', signed: null };
  if (text.length > 200) return { error: 'That is more than 200 characters.', signed: null };
  const shown = picture instanceof File && picture.size > 0 ? `${picture.name}, ${picture.size} bytes` : null;
  add({ name, text, picture: shown });
  (await cookies()).set('name', name, { maxAge: 3600, httpOnly: true, sameSite: 'lax' });
  revalidatePath('/');
  return { error: null, signed: name };
}

export async function likeEntry(id: number): Promise<void> {
  like(id);
  revalidatePath('/');
}
