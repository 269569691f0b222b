export const invitation = {
  label: 'Invitation',
  new: 'New here?',
  minute: 'One minute shows what this page is about.',
  show: 'Show me',
  no: 'No thanks',
} as const;
