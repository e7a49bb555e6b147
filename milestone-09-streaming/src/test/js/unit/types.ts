// What an app is told of the two modules is what they are; nothing here runs.
import * as link from '../../../main/js/client/link';
import * as navigation from '../../../main/js/client/navigation';
import * as serverNavigation from '../../../main/js/server/navigation';
import type * as toldLink from 'fourteen/link';
import type * as toldNavigation from 'fourteen/navigation';

type Later = { [name in keyof typeof toldNavigation]: (typeof toldNavigation)[name] extends { comesWithMilestone: number } ? name : never };
// What a later milestone adds.
type Hooks = 'useSelectedLayoutSegments' | 'useSelectedLayoutSegment';
type Told = Omit<typeof toldNavigation, Later[keyof Later] | Hooks>;

link satisfies typeof toldLink;
navigation satisfies Told;
serverNavigation satisfies Pick<Told, 'ReadonlyURLSearchParams'>;

({}) as toldLink.LinkProps satisfies link.LinkProps;
({}) as link.LinkProps satisfies toldLink.LinkProps;
({}) as typeof toldLink satisfies typeof link;
({}) as Told satisfies typeof navigation;
