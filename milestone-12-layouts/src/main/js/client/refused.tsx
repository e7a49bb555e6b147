'use client';
// What is shown where an app has no file for it: Next.js' words.
const WORDS: Readonly<Record<number, string>> = {
  401: "You're not authorized to access this page.",
  403: 'This page could not be accessed.',
  404: 'This page could not be found.',
};

export function Refused({ status }: { status: number }) {
  return (
    <>
      <title>{`${status}: ${WORDS[status]}`}</title>
      <div className="fourteen-refused" style={STYLE}>
        <h1 style={NUMBER}>{status}</h1>
        <p>{WORDS[status]}</p>
      </div>
    </>
  );
}

const STYLE = {
  display: 'flex',
  gap: '1.25rem',
  alignItems: 'center',
  justifyContent: 'center',
  minHeight: '60vh',
  fontFamily: 'system-ui, sans-serif',
} as const;

const NUMBER = {
  margin: 0,
  fontSize: '1.5rem',
  borderRight: '1px solid #8886',
  paddingRight: '1.25rem',
} as const;
