using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Larmor.Documents.Runs;

/// <summary>Where a run was computed.</summary>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="OperatingSystem">Operating system and its version.</param>
/// <param name="Processor">Model of the processor where the system tells it, else its architecture.</param>
/// <param name="Cores">Logical processors that the program may use.</param>
public sealed record Machine(string Runtime, string OperatingSystem, string Processor, int Cores)
{
    const string LinuxProcessors = "/proc/cpuinfo";

    /// <summary>Looks at the machine this program runs on.</summary>
    public static Machine Current() =>
        new(RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, Model(), Environment.ProcessorCount);

    /// <summary>Greatest memory this process has held so far in bytes, or null where the system does not tell.</summary>
    public static long? PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 is > 0 and long bytes ? bytes : null;
    }

    static string Model()
    {
        if (File.Exists(LinuxProcessors))
        {
            string? line = File.ReadLines(LinuxProcessors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
            if (line is not null)
                return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
