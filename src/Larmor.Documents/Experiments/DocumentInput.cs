using System.Collections.Immutable;
using Larmor.Documents.Binding;
using Larmor.Documents.Kinetics;
using Larmor.Documents.Longitudinal;
using Larmor.Documents.Magnets;
using Larmor.Documents.Stacks;
using Larmor.Documents.Sweeps;
using Larmor.Documents.Textures;
using Larmor.Documents.Walls;
using Larmor.Physics.Quantities;

namespace Larmor.Documents.Experiments;

/// <summary>A whole file as read.</summary>
/// <param name="Title">Title.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Specimen">What it is done to.</param>
/// <param name="Sweep">Axes of the sweep; empty without one.</param>
/// <param name="Expectations">Numbers that the file must give.</param>
sealed record DocumentInput(
    string? Title, ExperimentInput Experiment, SpecimenInput Specimen, ImmutableArray<SweepAxisInput> Sweep, ImmutableArray<Expectation> Expectations)
{
    public static DocumentInput Read(MapReader map)
    {
        map.Required("larmor", "version of the file format", Form.WholeNumber(1, 1));
        string? title = map.Optional("title", "title of the experiment", Form.Text("Co/Cu/Co spin valve"));
        ExperimentInput? experiment = map.Required("experiment", ExperimentInput.Meaning, ExperimentInput.Form);
        SpecimenInput specimen = map.By<SpecimenInput>(
            experiment?.Specimen,
            Sections(StackExperimentInput.StackSections, ReadStack),
            Sections(TextureExperimentInput.TextureSections, TextureForms.Read),
            Sections(Precession.PrecessionExperimentInput.PrecessionSections, Precession.PrecessionForms.Read),
            Sections(SpinWaves.SpinWaveExperimentInput.SpinWaveSections, SpinWaves.SpinWaveForms.Read),
            Sections(TorqueCoefficientsInput.CarrierSections, CarrierForms.Read),
            Sections(LongitudinalModesInput.Sections, LongitudinalForms.ReadMedium),
            Sections(LongitudinalRelaxationInput.Sections, LongitudinalForms.ReadMagnet),
            Sections(WallExperimentInput.WallSections, WallForms.Read),
            Sections(MagnetForms.MagnetSections, map => MagnetForms.Read(map, ReadStack)));
        return new DocumentInput(
            title,
            experiment!,
            specimen,
            map.Optional("sweep", "one or two axes over which the experiment is repeated", Form.List(SweepReader.Axis, 1, 2), [], "[]"),
            map.Optional("expect", "numbers that this file must give; a run that misses one exits with 1", Form.List(Expectation.Form), [], "[]"));
    }

    static Way<SpecimenInput> Sections(string name, Func<MapReader, SpecimenInput> read) => new(name, read) { Narrows = ExperimentInput.Key(name) };

    static SampleInput ReadStack(MapReader map) => new(
        map.Optional("temperature", "which values of the materials library to use", Form.Quantity(QuantityKind.Temperature, "4.2 K").Positive().Located()),
        map.Optional("materials", "materials of this file, or changes to those of the library", SampleForms.Materials, [], "{}"),
        map.Optional("interfaces", "interfaces by pair of materials", SampleForms.Interfaces, [], "{}"),
        map.Required("stack", "the layers and what closes them", SampleForms.Stack),
        map.Required("drive", "current density or voltage", SampleForms.Drive),
        map.Optional("sources", "keys of the library's sources that numbers of this file come from, as resolved files carry them", SampleForms.Sources, [], "[]"));
}
