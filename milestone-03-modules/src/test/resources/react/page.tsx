import {useId, useState, type ReactNode} from 'react';
import {renderToString} from 'react-dom/server';

function Frame({children}: {children: ReactNode}) {
  return <main id={useId()}>{children}</main>;
}

export default function Page({name}: {name: string}) {
  const [count] = useState<number>(2);
  return <Frame><h1>Hello {name}</h1>{Array.from({length: count}, (_, i) => <p key={i}>{i}</p>)}</Frame>;
}

export const render = (name: string): string => renderToString(<Page name={name} />);
