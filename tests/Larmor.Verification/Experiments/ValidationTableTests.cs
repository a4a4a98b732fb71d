using Larmor.Experiments.Validation;
using Xunit;

namespace Larmor.Verification.Experiments;

/// <summary>The table that users see must itself pass.</summary>
public sealed class ValidationTableTests
{
    [Fact]
    public void Every_line_of_the_verification_table_passes()
    {
        var checks = ValidationTable.Run().ToList();
        Assert.True(checks.Count >= 70, $"only {checks.Count} checks");
        Assert.All(checks, check => Assert.True(check.Passed, $"{check.Name}: {check.Value:R} against {check.Reference:R}, error {check.Error:E2}"));
    }
}
