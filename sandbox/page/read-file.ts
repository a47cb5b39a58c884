/** A chosen file as it goes to the server. Rejects when the browser cannot read it (any more). */
export function readFile(file: File): Promise<{ name: string; base64: string }> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new DOMException('The file cannot be read.'));
    reader.onload = () => resolve({ name: file.name, base64: typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '' });
    reader.readAsDataURL(file);
  });
}
