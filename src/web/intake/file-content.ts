import { ApiError } from '../api/client.ts';
import type { Content } from '../api/shapes.ts';

/** A file as the API takes it: its bytes, so that the program and not the browser finds out the encoding. */
export function fileContent(file: File): Promise<Content> {
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
