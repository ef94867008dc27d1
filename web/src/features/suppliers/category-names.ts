/** The names of a category. */
interface NamedCategory {
  readonly name: string;
  readonly nameEn?: string | null;
}

/** The name of a category in a language. */
export function categoryName({ name, nameEn }: NamedCategory, language: string): string {
  return language === 'en' ? (nameEn ?? name) : name;
}

/** The names of categories in a row. */
export function categoryNames(categories: readonly NamedCategory[], language: string): string {
  return categories.map((category) => categoryName(category, language)).join(language === 'en' ? ', ' : '、');
}
