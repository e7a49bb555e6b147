package fourteen.streaming;

/// React's development build, which warns of much.
class LateBoundaryInDevelopmentTest extends LateBoundarySite {

    @Override
    boolean isProduction() {
        return false;
    }
}
