package fourteen.streaming;

/// React's production build, from a finished build of the app.
class LateBoundaryInProductionTest extends LateBoundarySite {

    @Override
    boolean isProduction() {
        return true;
    }
}
