import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../components/use-may.js';

/** Where what is typed is text, or belongs to a dialog or a list that is open. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]';

/** `N` starts a requisition from anywhere, for whoever may raise one, unless something is being typed. */
export function useRequisitionKey(): void {
  const may = useMay('Requisition', 'createRequisition');
  const navigate = useNavigate();
  useEffect(() => {
    if (!may) return;
    const listen = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (key.toLowerCase() !== 'n' || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest(TYPING)) return;
      void navigate('/requisitions/new');
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [may, navigate]);
}
