using System.Diagnostics;
using Larmor.Documents.Runs;
using Larmor.Experiments;

namespace Larmor.Cli.Commands;

/// <summary>One line on standard error that shows how far a sweep or a long measurement is; silent when that is not a terminal.</summary>
sealed class ProgressLine(Terminal terminal) : IProgress<SweepProgress>, IProgress<WorkDone>, IDisposable
{
    static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    readonly Lock gate = new();
    readonly long started = Stopwatch.GetTimestamp();
    long shown;
    int width;

    public void Report(SweepProgress value)
    {
        string left = value.Remaining is { } remaining ? $", {Duration(remaining)} left" : "";
        string failed = value.Failed > 0 ? $", {value.Failed} failed" : "";
        Show($"{value.Done}/{value.Total} points, {value.PointsPerSecond:G3}/s{left}{failed}");
    }

    public void Report(WorkDone value)
    {
        long now = Stopwatch.GetTimestamp(), last = Interlocked.Read(ref shown);
        if (Stopwatch.GetElapsedTime(last == 0 ? started : last, now) < Beat || Interlocked.CompareExchange(ref shown, now, last) != last)
        {
            return;
        }

        TimeSpan spent = Stopwatch.GetElapsedTime(started, now);
        string left = value.Fraction > 0 ? $", {Duration(spent * ((1 - value.Fraction) / value.Fraction))} left" : "";
        Show($"{value.Fraction * 100:0} %, {value.Count / spent.TotalSeconds:G3} {value.Unit}/s{left}");
    }

    public void Dispose()
    {
        if (width > 0)
        {
            terminal.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }

    void Show(string text)
    {
        if (!terminal.IsErrorInteractive)
        {
            return;
        }

        lock (gate)
        {
            terminal.Error.Write("\r" + text.PadRight(width));
            width = text.Length;
        }
    }

    static string Duration(TimeSpan time) => time.TotalHours >= 1 ? $"{time.TotalHours:0.0} h" : time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0.0} min" : $"{time.TotalSeconds:0} s";
}
