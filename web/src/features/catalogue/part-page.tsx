import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { PartDocument } from '../../generated/graphql.js';
import { categoryName } from './category-tree.js';
import { PartPrices } from './part-prices.js';

/** A part of the catalogue: what it is, what can be done with it, and its trail. */
export function PartPage() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(PartDocument, { variables: { id } });
  const field = (name: string) => t(`field.Part.${name}`);
  return (
    <AskedView asked={asked}>
      {({ part }) =>
        part ? (
          <SubjectPage
            kind="Part"
            subject={part}
            alike={part.alike}
            number={part.number}
            title={categoryName(part, i18n.language)}
            entries={part.entries}
            facts={[
              { label: field('number'), value: part.number },
              { label: field('name'), value: part.name },
              { label: field('nameEn'), value: part.nameEn },
              {
                label: field('categoryId'),
                value: part.category && (
                  <Link to={`/parts?category=${part.category.id}`}>
                    {part.category.code} {categoryName(part.category, i18n.language)}
                  </Link>
                ),
              },
              { label: field('unit'), value: part.unit },
              { label: field('manufacturer'), value: part.manufacturer },
              { label: field('manufacturerPart'), value: part.manufacturerPart },
              { label: field('drawing'), value: part.drawing },
              { label: field('drawingVersion'), value: part.drawingVersion },
              { label: field('material'), value: part.material },
              { label: field('monitoredClass'), value: part.monitoredClass },
              { label: field('createdAt'), value: instant(part.createdAt) },
              { label: field('description'), value: part.description, wide: true },
            ]}
          >
            <PartPrices partId={part.id} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
