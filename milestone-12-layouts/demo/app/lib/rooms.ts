export interface Room {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const rooms: readonly Room[] = [
  { name: 'maps', title: 'Maps', text: 'Coast lines as they were drawn before anybody had walked them.' },
  { name: 'clocks', title: 'Clocks', text: 'Forty clocks. No two of them agree.' },
  { name: 'vault', title: 'The vault', text: 'A door that opens at every second try.' },
];

export const allRooms = () => rooms;

export async function findRoom(name: string): Promise<Room | undefined> {
  // As a slow collection would.
  await new Promise((resolve) => setTimeout(resolve, 400));
  return rooms.find((room) => room.name === name);
}
