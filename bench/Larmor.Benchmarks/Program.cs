using BenchmarkDotNet.Running;
using Larmor.Benchmarks;

if (args is ["compare"])
{
    Compare.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
