"""Tax and payment: withholding, invoices, transitional deduction, stamp duty, bank days."""
