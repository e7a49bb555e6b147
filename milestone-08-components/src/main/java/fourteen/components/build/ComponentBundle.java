package fourteen.components.build;

import fourteen.components.ClientModuleScan;
import fourteen.components.build.ComponentManifest.Page;
import fourteen.components.build.ComponentManifest.Script;
import fourteen.hydration.BuildFailure;
import fourteen.hydration.BundleAnswer.Output;
import fourteen.hydration.KeptFiles;
import fourteen.hydration.Manifest;
import fourteen.hydration.RouteAssets;
import fourteen.hydration.TransferSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// One build of an app's client side, in three steps, for a stylesheet can't be made before it is known what all pages want:
///
/// 1. scripts: the start, and every client module that any page's server modules lead to;
/// 2. what server modules import besides modules: to learn what each style file, image or font gives, and wants;
/// 3. stylesheets: the style files of server and client modules.
final class ComponentBundle {

    private final ComponentClient client;
    private final ClientParts parts;
    private final BuildStep scripts;
    private final BuildStep imports;
    private final BuildStep stylesheets;
    private final Map<String, List<Path>> styles = new TreeMap<>();
    private final Map<Path, String> sheets = new LinkedHashMap<>();

    /// What was made.
    ///
    /// @param inputs     the files that it was made from, as far as the bundler read them
    /// @param failures   by route name, where a page needs a file with errors
    /// @param files      what was made, below the directory that browsers load from
    /// @param isFlawless whether the bundler had nothing to say
    record Made(ComponentManifest manifest, Set<String> inputs, Map<String, List<BuildFailure>> failures,
            Set<String> files, boolean isFlawless) {}

    private ComponentBundle(ComponentClient client, Map<String, ClientModuleScan> pages, BrokenFiles broken) {
        this.client = client;
        parts = ClientParts.of(client, pages);
        Map<Path, String> standIns = client.standIns().of(pages.values());
        scripts = BuildStep.run(client, BuildEntries.scripts(client.start(), parts.modules(), parts.ids()),
                standIns, KeptFiles.SCRIPTS, broken);
        imports = BuildStep.run(client, BuildEntries.imports(parts.styles(), parts.assets()), Map.of(),
                KeptFiles.ASSETS, broken);
        pages.forEach((name, scan) -> styles.put(name, styles(scan)));
        List<List<Path>> runs = client.build().production()
                ? StylesheetRuns.of(styles.values())
                : styles.values().stream().flatMap(List::stream).distinct().map(List::of).toList();
        BuildEntries entries = BuildEntries.stylesheets(runs);
        stylesheets = BuildStep.run(client, entries, standIns, KeptFiles.EVERYTHING, broken);
        for (List<Path> run : runs) {
            String url = stylesheets.url(BuildEntries.identity(run));
            run.forEach(file -> sheets.put(file, url));
        }
    }

    /// @param pages what their server modules lead to, by route name
    static Made of(ComponentClient client, Map<String, ClientModuleScan> pages, BrokenFiles broken) {
        ComponentBundle bundle = new ComponentBundle(client, pages, broken);
        Set<String> inputs = new TreeSet<>();
        bundle.steps().forEach(step -> inputs.addAll(step.answer().inputsOrNone()));
        Map<String, List<BuildFailure>> failures = new TreeMap<>();
        pages.forEach((name, scan) -> {
            List<BuildFailure> said = broken.failures(bundle.needed(name, scan));
            if (!said.isEmpty()) {
                failures.put(name, said);
            }
        });
        boolean isFlawless = broken.isEmpty()
                && bundle.steps().stream().allMatch(step -> step.answer().warningsOrNone().isEmpty());
        return new Made(bundle.manifest(pages), inputs, failures, bundle.files(), isFlawless);
    }

    private List<BuildStep> steps() {
        return List.of(scripts, imports, stylesheets);
    }

    /// The style files of a page: its server modules' and its client modules', in the order of evaluation.
    private List<Path> styles(ClientModuleScan scan) {
        Set<Path> found = new LinkedHashSet<>();
        for (Path file : scan.files()) {
            if (scan.clientModules().contains(file)) {
                scripts.output(parts.ids().of(file)).styles().forEach(style -> found.add(Path.of(style)));
            } else if (parts.styles().contains(file)) {
                imports.output(BuildEntries.identity(file)).styles().forEach(style -> found.add(Path.of(style)));
            }
        }
        return List.copyOf(found);
    }

    /// The files that a page can't do without and that may be broken.
    private Set<Path> needed(String name, ClientModuleScan scan) {
        Set<Path> needed = new LinkedHashSet<>(scan.files());
        needed.addAll(styles.getOrDefault(name, List.of()));
        List<Output> entries = new ArrayList<>(List.of(scripts.output(client.start())));
        scan.clientModules().forEach(file -> entries.add(scripts.output(parts.ids().of(file))));
        entries.forEach(entry -> entry.broken().forEach(file -> needed.add(Path.of(file))));
        return needed;
    }

    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        steps().forEach(step -> step.kept().forEach(output -> files.add(output.file())));
        return files;
    }

    private ComponentManifest manifest(Map<String, ClientModuleScan> scans) {
        Map<String, TransferSize> sizes = new TreeMap<>();
        Map<String, JsonNode> values = new TreeMap<>();
        for (BuildStep step : steps()) {
            step.kept().forEach(output -> {
                sizes.put(step.url(output), new TransferSize(output.bytes(), output.transferred()));
            });
            step.answer()
                    .valuesOrNone()
                    .forEach((file, value) -> values.put(Manifest.key(client.build().root(), Path.of(file)), value));
        }
        Manifest built = Manifest.of(scripts.request(), scripts.answer());
        Script start = script(built, client.start());
        Map<String, Script> modules = new TreeMap<>();
        parts.modules().forEach(id -> modules.put(id, script(built, id)));
        Map<String, Page> pages = new TreeMap<>();
        scans.forEach((name, scan) -> pages.put(name, page(name, scan, start, modules, sizes)));
        String build = BuildId.of(scripts.request().out(), files());
        return new ComponentManifest(built.publicPath(), built.production(), build, start, pages, modules, values);
    }

    private Script script(Manifest built, String id) {
        RouteAssets found = built.assets(scripts.entries().name(id));
        return new Script(found.script(), found.preloads());
    }

    private Page page(String name, ClientModuleScan scan, Script start, Map<String, Script> modules,
            Map<String, TransferSize> sizes) {
        List<String> used = scan.clientModules().stream().map(parts.ids()::of).toList();
        List<String> sheetsOfPage = styles.getOrDefault(name, List.of()).stream().map(sheets::get).distinct().toList();
        Set<String> urls = new LinkedHashSet<>(start.all());
        used.forEach(id -> urls.addAll(modules.getOrDefault(id, start).all()));
        urls.addAll(sheetsOfPage);
        TransferSize size = TransferSize.NOTHING;
        for (String url : urls) {
            TransferSize more = sizes.getOrDefault(url, TransferSize.NOTHING);
            size = size.plus(more.bytes(), more.transferred());
        }
        return new Page(used, sheetsOfPage, size);
    }
}
