/** Offers a text or bytes to the reader as a file to save. */
export function save(name: string, content: string | Blob): void {
  const bytes = typeof content === 'string' ? new Blob([content], { type: 'application/octet-stream' }) : content;
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
