package fourteen.hydration;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// A directory inside the repository, so that what a test's app configures is found in its node_modules.
final class BesideThePackages implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        Path target = Files.createDirectories(Path.of("target", "apps").toAbsolutePath());
        return Files.createTempDirectory(target, "app");
    }
}
