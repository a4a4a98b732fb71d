using Larmor.Documents.Runs;

namespace Larmor.Cli.Commands;

/// <summary>One line on standard error that shows how far a sweep is; silent when that is not a terminal.</summary>
sealed class ProgressLine(Terminal terminal) : IProgress<SweepProgress>, IDisposable
{
    readonly Lock gate = new();
    int width;

    public void Report(SweepProgress value)
    {
        if (!terminal.IsErrorInteractive)
        {
            return;
        }

        string left = value.Remaining is { } remaining ? $", {Duration(remaining)} left" : "";
        string failed = value.Failed > 0 ? $", {value.Failed} failed" : "";
        string text = $"{value.Done}/{value.Total} points, {value.PointsPerSecond:G3}/s{left}{failed}";
        lock (gate)
        {
            terminal.Error.Write("\r" + text.PadRight(width));
            width = text.Length;
        }
    }

    public void Dispose()
    {
        if (width > 0)
        {
            terminal.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }

    static string Duration(TimeSpan time) => time.TotalHours >= 1 ? $"{time.TotalHours:0.0} h" : time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0.0} min" : $"{time.TotalSeconds:0} s";
}
