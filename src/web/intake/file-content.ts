import { ApiError } from '../api/client.ts';
import type { Content } from '../api/shapes.ts';

/** The program takes requests of up to 16 MB, in which bytes stand as base64, four characters for three. */
const limitBytes = 11_500_000;

/** A file as the API takes it: its bytes, so that the program and not the browser finds out the encoding. */
export function fileContent(file: File): Promise<Content> {
  // told before it is opened: a browser cannot hold a file of a gigabyte
  if (file.size > limitBytes) return Promise.reject(new ApiError({ page: 'tooLarge' }, file.name));
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // A dropped folder looks like a file until it is opened.
    reader.onerror = () => reject(new ApiError({ page: 'unreadableFile' }, file.name));
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) });
    };
    reader.readAsDataURL(file);
  });
}
