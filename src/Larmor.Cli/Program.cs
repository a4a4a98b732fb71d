using System.Text;
using Larmor.Cli;

// Messages carry Greek letters and units; a pipe must receive them whole whatever the locale says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);
