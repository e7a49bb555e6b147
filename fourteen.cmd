@echo off
rem Fourteen's command line for Windows; the script `fourteen` beside it is the one for macOS and Linux.
rem
rem Finds a JDK 25, builds what is missing or older than its sources, starts the JVM.
rem   JAVA_HOME, FOURTEEN_JDKS   where to look for the JDK first; a folder of JDKs to look into instead of the usual ones
rem   FOURTEEN_JVM_OPTIONS       more options for the JVM, such as -Xmx1g
rem Exit code 0: success; 1: the work failed; 2: wrong usage.
setlocal EnableExtensions DisableDelayedExpansion

rem `%~dp0` ends with a backslash, which would escape a quote behind it.
set "ROOT=%~dp0."
for %%R in ("%ROOT%") do set "ROOT=%%~fR"

rem --- A JDK 25 --------------------------------------------------------------------------------------------------

set "JDK="
set "PASSED_OVER="
if defined JAVA_HOME call :try "%JAVA_HOME%" "JAVA_HOME"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%B in ("%%~dp$PATH:J..") do call :try "%%~fB" "java on the PATH"
if defined FOURTEEN_JDKS (
  call :try_folders "%FOURTEEN_JDKS%"
) else (
  for %%F in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do (
    call :try_folders "%%~F\Java"
    call :try_folders "%%~F\Eclipse Adoptium"
    call :try_folders "%%~F\Microsoft"
    call :try_folders "%%~F\Zulu"
    call :try_folders "%%~F\Amazon Corretto"
    call :try_folders "%%~F\BellSoft"
  )
  call :try_folders "%USERPROFILE%\.jdks"
  call :try_folders "%USERPROFILE%\.gradle\jdks"
  call :try_folders "%USERPROFILE%\scoop\apps"
)
if defined JDK goto :build
if not defined PASSED_OVER set "PASSED_OVER=no JDK at all"
>&2 echo Fourteen needs a JDK 25, and none was found.
>&2 echo   at        JAVA_HOME, java on the PATH, Program Files, .jdks and the like
>&2 echo   expected  a JDK 25 (with javac, no bare runtime)
>&2 echo   got       %PASSED_OVER%
>&2 echo   next      install one, say from https://adoptium.net/temurin/releases/?version=25
>&2 echo             (winget install EclipseAdoptium.Temurin.25.JDK);
>&2 echo             if it lies in a folder of its own, set JAVA_HOME to it
exit /b 1

rem --- The build -------------------------------------------------------------------------------------------------

:build
set "CLASSES=%ROOT%\course\target\classes"
if exist "%CLASSES%\fourteen\launcher\Build.class" (
  "%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -cp "%CLASSES%" fourteen.launcher.Build "%ROOT%"
) else (
  "%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 "%ROOT%\course\src\main\java\fourteen\launcher\Build.java" "%ROOT%"
)
if errorlevel 1 exit /b 1
for /f "usebackq delims=" %%B in ("%ROOT%\course\target\fourteen\current") do set "BUILD=%ROOT%\course\target\fourteen\%%B"

rem --- The JVM ---------------------------------------------------------------------------------------------------

set "COMMAND="
call :find_command %*
if "%COMMAND%"=="start" goto :compiled
if "%COMMAND%"=="bench" goto :compiled

rem The interpreter starts sooner, and sooner still with an AOT cache, which a first `dev` leaves here.
set "CACHE=%BUILD%\%EDITION%.aot"
if exist "%CACHE%" goto :cached
"%JDK%\bin\java.exe" %FOURTEEN_JVM_OPTIONS% "@%BUILD%\interpreter.args" "-Dfourteen.aot=%CACHE%" fourteen.course.Main %*
exit /b %ERRORLEVEL%

:cached
"%JDK%\bin\java.exe" %FOURTEEN_JVM_OPTIONS% "-XX:AOTCache=%CACHE%" -Xlog:aot=off -Xlog:cds=off "@%BUILD%\interpreter.args" "-Dfourteen.aot=%CACHE%" fourteen.course.Main %*
exit /b %ERRORLEVEL%

:compiled
rem Graal's compiler, which an AOT cache of the JDK does not go together with.
"%JDK%\bin\java.exe" %FOURTEEN_JVM_OPTIONS% "@%BUILD%\compiler.args" fourteen.course.Main %*
exit /b %ERRORLEVEL%

rem --- Subroutines -----------------------------------------------------------------------------------------------

:try_folders
rem Each folder in folder 1; Scoop has one level more.
if defined JDK exit /b 0
for /d %%D in ("%~1\*") do call :try "%%~fD" "%%~fD"
for /d %%D in ("%~1\*jdk*") do call :try "%%~fD\current" "%%~fD"
exit /b 0

:try
rem Sets JDK if folder 1 holds a JDK 25, and EDITION to whose it is; else 2, the place's name, joins those passed over.
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
set "EDITION="
for /f "usebackq tokens=1,* delims==" %%K in ("%~1\release") do (
  if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
  if "%%K"=="IMPLEMENTOR_VERSION" set "EDITION=%%~L"
)
if not defined VERSION exit /b 0
if not defined EDITION set "EDITION=%VERSION%"
if "%VERSION%"=="25" set "JDK=%~1"
if "%VERSION:~0,3%"=="25." set "JDK=%~1"
if "%VERSION:~0,3%"=="25-" set "JDK=%~1"
if defined JDK exit /b 0
if defined PASSED_OVER set "PASSED_OVER=%PASSED_OVER%, "
set "PASSED_OVER=%PASSED_OVER%JDK %VERSION% (%~2)"
exit /b 0

:find_command
rem The first argument that is no option.
if "%~1"=="" exit /b 0
set "ARGUMENT=%~1"
if not "%ARGUMENT:~0,1%"=="-" set "COMMAND=%ARGUMENT%"
if defined COMMAND exit /b 0
shift
goto :find_command
