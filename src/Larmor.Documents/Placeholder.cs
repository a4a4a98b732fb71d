namespace Larmor.Documents;

/// <summary>Keeps the assembly whole until the first experiment is written.</summary>
static class Placeholder;
