package fourteen.components.syntax;

import java.util.Map;
import java.util.Set;

/// What React's packages export on the client and not under the condition `react-server`.
public final class ClientOnly {

    private static final Map<String, Set<String>> NAMES = Map.of("react",
            Set.of("Component", "PureComponent", "act", "addTransitionType", "createContext", "startTransition",
                    "unstable_useCacheRefresh", "useActionState", "useContext", "useDeferredValue", "useEffect",
                    "useEffectEvent", "useImperativeHandle", "useInsertionEffect", "useLayoutEffect", "useOptimistic",
                    "useReducer", "useRef", "useState", "useSyncExternalStore", "useTransition"),
            "react-dom", Set.of("browser", "createPortal", "flushSync", "requestFormReset", "unstable_batchedUpdates",
                    "useFormState", "useFormStatus"));

    private ClientOnly() {}

    /// Whether one of them has a name.
    public static boolean isName(String name) {
        return NAMES.values().stream().anyMatch(names -> names.contains(name));
    }

    static boolean isPackage(String specifier) {
        return NAMES.containsKey(specifier);
    }

    static Set<String> of(String specifier) {
        return NAMES.getOrDefault(specifier, Set.of());
    }
}
