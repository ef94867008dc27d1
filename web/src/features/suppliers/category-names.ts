/** The names of a category. */
interface NamedCategory {
  readonly name: string;
  readonly nameEn?: string | null;
}

/** The name of a category in a language. */
export function categoryName({ name, nameEn }: NamedCategory, language: string): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The names of categories in a row; beyond `most`, only how many more there are. */
export function categoryNames(categories: readonly NamedCategory[], language: string, most = Infinity): string {
  const names = categories.slice(0, most).map((category) => categoryName(category, language));
  const more = categories.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(language === 'en' ? ', ' : '、');
}
