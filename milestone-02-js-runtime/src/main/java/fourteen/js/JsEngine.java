package fourteen.js;

/// The engine below a runtime: `GraalJS 25.0.3 (compiled)`.
///
/// @param compiled whether functions that run often become machine code; without it React is some twenty times slower
public record JsEngine(String name, String version, boolean compiled) {

    @Override
    public String toString() {
        return name + " " + version + (compiled ? " (compiled)" : " (interpreted)");
    }
}
