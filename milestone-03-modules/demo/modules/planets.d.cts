declare const planets: string[];
export = planets;
