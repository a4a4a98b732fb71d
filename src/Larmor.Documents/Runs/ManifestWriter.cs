using System.Collections.Immutable;
using System.Text.Json;
using Larmor.Documents.Results;

namespace Larmor.Documents.Runs;

/// <summary>Writes <c>manifest.json</c>: how, when and where the run was made, and what files it wrote. The only file with times.</summary>
public static class ManifestWriter
{
    /// <summary>Value of the key <c>program</c>, by which a run directory is recognised.</summary>
    internal const string Program = "larmor";

    /// <summary>Writes the manifest, keys always in the same order, ending in LF.</summary>
    public static void Write(RunRecord run, Circumstances circumstances, ImmutableArray<WrittenFile> files, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryWriter.Style))
        {
            json.WriteStartObject();
            json.WriteString("program", Program);
            json.WriteString("version", run.Software.Number);
            WriteOptional(json, "commit", run.Software.Commit);
            json.WriteString("input", run.InputName);
            json.WriteString("input_sha256", run.InputSha256);
            json.WriteString("status", run.Results.IsWhole ? "complete" : "partial");
            if (circumstances.Seed is ulong seed)
                json.WriteNumber("seed", seed);
            else
                json.WriteNull("seed");
            json.WriteNumber("threads", circumstances.Threads);
            WriteTimes(json, circumstances);
            WriteMachine(json, circumstances);
            SummaryWriter.WriteSolver(json, run.Results);
            SummaryWriter.WriteWarnings(json, run.Results);
            WriteFiles(json, files);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    static void WriteTimes(Utf8JsonWriter json, Circumstances circumstances)
    {
        json.WriteString("started", Time(circumstances.Started));
        json.WriteString("finished", Time(circumstances.Finished));
        json.WriteNumber("wall_time_seconds", (circumstances.Finished - circumstances.Started).TotalSeconds);
    }

    static void WriteMachine(Utf8JsonWriter json, Circumstances circumstances)
    {
        json.WriteStartObject("machine");
        json.WriteString("runtime", circumstances.Machine.Runtime);
        json.WriteString("operating_system", circumstances.Machine.OperatingSystem);
        json.WriteString("processor", circumstances.Machine.Processor);
        json.WriteNumber("cores", circumstances.Machine.Cores);
        json.WriteEndObject();
        if (circumstances.PeakMemory is long bytes)
            json.WriteNumber("peak_memory_bytes", bytes);
        else
            json.WriteNull("peak_memory_bytes");
    }

    static void WriteFiles(Utf8JsonWriter json, ImmutableArray<WrittenFile> files)
    {
        json.WriteStartObject("files");
        foreach (WrittenFile file in files)
        {
            json.WriteStartObject(file.Name);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteOptional(Utf8JsonWriter json, string key, string? value)
    {
        if (value is null)
            json.WriteNull(key);
        else
            json.WriteString(key, value);
    }

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
