import { Navigate, Route, Routes } from 'react-router';
import { HomePage } from '../pages/home.js';
import { PartsPage } from '../pages/parts.js';
import { PurchasePage } from '../pages/purchase.js';
import { PurchasesPage } from '../pages/purchases.js';
import { SupplierPage } from '../pages/supplier.js';
import { SuppliersPage } from '../pages/suppliers.js';
import { UnitsPage } from '../pages/units.js';
import { Shell } from './shell.js';
import { useViewer } from './viewer.js';

/** The pages by address; suppliers see fewer than staff. */
export function Pages() {
  const { audience, viewer } = useViewer();
  const staff = audience === 'staff';
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        {staff && <Route path="purchases" element={<PurchasesPage />} />}
        {staff && <Route path="purchases/:id" element={<PurchasePage />} />}
        <Route path="suppliers/:id" element={<SupplierPage />} />
        {staff && <Route path="suppliers" element={<SuppliersPage />} />}
        {staff && <Route path="parts" element={<PartsPage />} />}
        {staff && <Route path="units" element={<UnitsPage />} />}
        {viewer.supplier && (
          <Route path="my-supplier" element={<Navigate replace to={`/suppliers/${viewer.supplier.id}`} />} />
        )}
        <Route path="*" element={<Navigate replace to="/" />} />
      </Route>
    </Routes>
  );
}
