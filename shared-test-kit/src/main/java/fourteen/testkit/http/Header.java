package fourteen.testkit.http;

/// One header field as it came: names keep their case, values lose only the white space around them.
public record Header(String name, String value) {

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
