import { Page } from './page';

interface Props {
  visitor: string;
  engine: string;
  workers: number;
  planets: { name: string; moons: number }[];
}

export default function Home({ visitor, engine, workers, planets }: Props) {
  return (
    <Page title="Milestone 4: React to HTML">
      <h1>Hello, {visitor}!</h1>
      <p className="quiet">
        Rendered just now by React on {engine},{' '}
        {workers === 1 ? 'by the only worker' : `by one of ${workers} workers`}.
      </p>
      <nav>
        <a href="/?name=Ada">Hello, Ada</a>
        <a href="/?name=%3Cscript%3Ealert(1)%3C%2Fscript%3E">Hello, attacker</a>
        <a href="/throw">Throw</a>
        <a href="/loop">Loop for ever</a>
      </nav>
      <table>
        <thead>
          <tr>
            <th>Planet</th>
            <th>Moons</th>
          </tr>
        </thead>
        <tbody>
          {planets.map(({ name, moons }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{moons}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
