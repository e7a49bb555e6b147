package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsFrame;
import fourteen.js.JsValue;
import fourteen.modules.ModuleLoader;
import fourteen.react.ModuleWorker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// A JavaScript world with two graphs of modules: one in which server components run, and one in which client components are
/// real, for their HTML. Everything here happens on its loop.
public final class ComponentWorker implements ModuleWorker {

    private final GraalRuntime js;
    private final ModuleLoader server;
    private final ModuleLoader client;
    private final ServerReact serverReact;
    private final ClientReact clientReact;
    private final boolean development;

    ComponentWorker(GraalRuntime js, ModuleLoader server, ModuleLoader client, ServerReact serverReact,
            ClientReact clientReact, boolean development) {
        this.js = js;
        this.server = server;
        this.client = client;
        this.serverReact = serverReact;
        this.clientReact = clientReact;
        this.development = development;
    }

    @Override
    public GraalRuntime js() {
        return js;
    }

    /// The graph of server components; route handlers run in it, too.
    @Override
    public ModuleLoader modules() {
        return server;
    }

    /// Where the errors of a page go.
    public PageErrors errorsOf(String page) {
        return new PageErrors(page, this::explain, development);
    }

    /// The same error with its stack in the author's lines, wherever it was thrown.
    public JsException explain(JsException thrown) {
        List<JsFrame> raw = thrown.frames();
        List<JsFrame> ofClient = client.explain(thrown).frames();
        List<JsFrame> ofServer = server.explain(thrown).frames();
        List<JsFrame> frames = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            // A client module's name stands for references in the other graph; what both graphs have is the same text in both.
            frames.add(client.explains(raw.get(i).file()) ? ofClient.get(i) : ofServer.get(i));
        }
        return frames.equals(raw) ? thrown : thrown.withFrames(frames);
    }

    @Override
    public void invalidate(Path file) {
        server.invalidate(file);
        client.invalidate(file);
    }

    /// A client module as it is.
    CompletionStage<JsValue> clientModule(String id) {
        Path file = ClientModuleId.in(client.options()).file(id);
        return file == null ? client.load(id, client.options().root().resolve("client")) : client.load(file);
    }

    /// What renders values of the server's graph.
    public ServerReact serverReact() {
        return serverReact;
    }

    ClientReact clientReact() {
        return clientReact;
    }

    @Override
    public void close() {
        js.close();
    }
}
