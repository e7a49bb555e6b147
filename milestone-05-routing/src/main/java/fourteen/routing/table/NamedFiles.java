package fourteen.routing.table;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An app directory that exists as a list of its files' names.
record NamedFiles(List<String> files) implements AppFiles {

    @Override
    public List<Entry> list(String directory) throws NoSuchFileException {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String file : files) {
            if (file.startsWith(prefix)) {
                String rest = file.substring(prefix.length());
                int slash = rest.indexOf('/');
                String name = slash < 0 ? rest : rest.substring(0, slash);
                entries.put(name, new Entry(name, slash >= 0));
            }
        }
        if (entries.isEmpty() && !directory.isEmpty()) {
            throw new NoSuchFileException(directory);
        }
        return new ArrayList<>(entries.values());
    }
}
