@echo off
rem The command line of ReLU Atlas. It needs Java 17 or newer.
rem
rem   relu-atlas COMMAND ...      relu-atlas --help lists the commands
rem
rem RELU_ATLAS_JAVA_OPTIONS adds options for Java, such as -Xmx8g.
setlocal
for %%d in ("%~dp0..") do set "HERE=%%~fd"

set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if not defined JAVA (
  echo relu-atlas: no Java found; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)

rem an option that came with Java 17
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
  echo relu-atlas: "%JAVA%" is not Java 17 or newer; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)

if "%~1"=="sweep" goto sweep
set YOUNG=-XX:MaxNewSize=512m
if "%~1"=="evolve" set YOUNG=-Xmn400m
"%JAVA%" -XX:MaxRAMPercentage=75 -XX:+UseParallelGC %YOUNG% -Djava.awt.headless=true ^
  -Xlog:disable -Xlog:all=error:stderr ^
  "-Drelu-atlas.workbench=%HERE%\workbench" ^
  %RELU_ATLAS_JAVA_OPTIONS% -cp "%HERE%\lib\*" org.reluatlas.cli.Main %*
exit /b %ERRORLEVEL%

:sweep
if not exist "%HERE%\spark\relu-atlas-spark.jar" (
  echo relu-atlas: sweep needs Spark, which is a file of its own: unpack relu-atlas-spark, of the same version, into the folder above "%HERE%" 1>&2
  exit /b 1
)
rem what Spark reaches into; Main passes over the word sweep
"%JAVA%" -XX:MaxRAMPercentage=75 -XX:+UseParallelGC -Djava.awt.headless=true ^
  -Xlog:disable -Xlog:all=error:stderr ^
  --add-opens=java.base/java.lang=ALL-UNNAMED ^
  --add-opens=java.base/java.lang.invoke=ALL-UNNAMED ^
  --add-opens=java.base/java.lang.reflect=ALL-UNNAMED ^
  --add-opens=java.base/java.io=ALL-UNNAMED ^
  --add-opens=java.base/java.net=ALL-UNNAMED ^
  --add-opens=java.base/java.nio=ALL-UNNAMED ^
  --add-opens=java.base/java.util=ALL-UNNAMED ^
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED ^
  --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED ^
  --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED ^
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED ^
  --add-opens=java.base/sun.nio.cs=ALL-UNNAMED ^
  --add-opens=java.base/sun.security.action=ALL-UNNAMED ^
  --add-opens=java.base/sun.util.calendar=ALL-UNNAMED ^
  %RELU_ATLAS_JAVA_OPTIONS% -cp "%HERE%\spark\relu-atlas-spark.jar;%HERE%\spark\lib\*" org.reluatlas.spark.Main %*
exit /b %ERRORLEVEL%
