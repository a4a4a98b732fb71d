using System.Collections.Immutable;

namespace Larmor.Physics.Materials;

/// <summary>
/// The publications that the built-in values are taken from. Each field was seen in print beside the value:
/// a source found through its preprint or abstract alone has no volume or page here until someone has looked them up.
/// </summary>
static class References
{
    public static Source Henry1996 { get; } = new("henry1996")
    {
        Title = "Perpendicular interface resistances of sputtered Ag/Cu, Ag/Au, and Au/Cu multilayers",
        Year = 1996,
    };

    public static Source Pratt1997 { get; } = new("pratt1997")
    {
        Title = "Perpendicular-current transport in exchange-biased spin-valves",
        Authors = "Pratt, W. P. and Steenwyk, S. D. and Hsu, S. Y. and Chiang, W.-C. and Schaefer, A. C. and Loloee, R. and Bass, J.",
        Journal = "IEEE Trans. Magn.",
        Volume = "33",
        Page = "3505",
        Year = 1997,
        Doi = "10.1109/20.619480",
    };

    public static Source NbCu1999 { get; } = new("nbcu1999")
    {
        Title = "Resistance and spin-direction memory loss at Nb/Cu interfaces",
        Year = 1999,
    };

    public static Source Jedema2002 { get; } = new("jedema2002")
    {
        Title = "Electrical detection of spin accumulation and spin precession at room temperature in metallic spin valves",
        Authors = "Jedema, F. J. and Costache, M. V. and Heersche, H. B. and Baselmans, J. J. A. and van Wees, B. J.",
        Year = 2002,
        Doi = "10.1063/1.1532753",
    };

    public static Source Ji2004 { get; } = new("ji2004")
    {
        Title = "Spin injection, diffusion, and detection in lateral spin-valves",
        Authors = "Ji, Y. and Hoffmann, A. and Jiang, J. S. and Bader, S. D.",
        Journal = "Appl. Phys. Lett.",
        Page = "6218",
        Year = 2004,
    };

    public static Source PdPt2005 { get; } = new("pdpt2005") { Year = 2005, Eprint = "cond-mat/0505488" };

    public static Source PermalloyAl2006 { get; } = new("pyal2006")
    {
        Title = "Interface specific-resistance and scattering asymmetry of permalloy/Al",
        Journal = "J. Appl. Phys.",
        Volume = "99",
        Page = "08G502",
        Year = 2006,
    };

    public static Source NiLength { get; } = new("nilength") { Journal = "Appl. Phys. Lett.", Volume = "90", Page = "012101" };

    public static Source AgAl2009 { get; } = new("agal2009")
    {
        Title = "Sensitivity of Ag/Al Interface Specific Resistances to Interfacial Intermixing",
        Authors = "Sharma, A. and Theodoropoulou, N. and Wang, Shuai and Xia, Ke and Pratt, W. P. and Bass, J.",
        Journal = "J. Appl. Phys.",
        Year = 2009,
        Eprint = "0906.0934",
    };

    public static Source AlCu { get; } = new("alcu")
    {
        Title = "Conduction electron scattering and spin-flipping at sputtered Al/Cu Interfaces",
        Authors = "Sharma, A. and Theodoropoulou, N. and Loloee, R. and Pratt, W. P. and Bass, J. and Zhang, J. M. and "
            + "Crimp, M. A. and Cullen, D. A. and Smith, David J. and Liu, Kai and Wang, Shuai and Xia, Ke",
    };

    public static Source CoCu { get; } = new("cocu")
    {
        Title = "A way to measure electron spin-flipping at F/N interfaces and application to Co/Cu",
        Authors = "Dassonneville, B. and Acharyya, R. and Nguyen, H. Y. T. and Loloee, R. and Pratt, W. P. and Bass, J.",
    };

    public static Source Kim2010 { get; } = new("kim2010")
    {
        Title = "CPP transport properties of Ni/Ru and Co90Fe10/Cu interfaces",
        Authors = "Kim, Do Kyun and Lee, Yeon Sub and Nguyen, Hoang Yen Thi and Acharyya, Rakhi and Loloee, Reza and Shin, Kyung Ho and "
            + "Kim, Young Keun and Min, Byoung Chul and Pratt, W. P. and Bass, Jack",
        Journal = "IEEE Trans. Magn.",
        Page = "1374",
        Year = 2010,
    };

    public static Source CoNi2010 { get; } = new("coni2010")
    {
        Title = "Conduction Electron Scattering and Spin-Flipping at Sputtered Co/Ni Interfaces",
        Authors = "Nguyen, H. Y. T. and Acharyya, R. and Huey, E. and Richard, B. and Loloee, R. and Pratt, W. P. and Bass, J. "
            + "and Wang, Shuai and Xia, Ke",
        Year = 2010,
        Eprint = "1012.4388",
    };

    public static Source CoFeCu2010 { get; } = new("cofecu2010")
    {
        Title = "Conduction Electron Spin-Flipping at Sputtered Co(90)Fe(10)/Cu Interfaces",
        Authors = "Nguyen, H. Y. T. and Acharyya, R. and Pratt, W. P. and Bass, J.",
        Year = 2010,
        Eprint = "1012.4099",
    };

    public static Source CoRu2011 { get; } = new("coru2011")
    {
        Title = "Spin-memory loss at Co/Ru interfaces",
        Authors = "Khasawneh, Mazin A. and Klose, Carolin and Pratt, W. P. and Birge, Norman O.",
        Year = 2011,
        Eprint = "1104.3095",
    };

    public static Source CoPt2013 { get; } = new("copt2013")
    {
        Title = "Spin-Flipping in Pt and at Co/Pt Interfaces",
        Year = 2013,
        Eprint = "1310.4364",
    };

    public static Source PtLength2013 { get; } = new("ptlength2013")
    {
        Title = "Spin Pumping and Inverse Spin Hall Effect in Platinum: The Essential Role of Spin-Memory Loss at Metallic Interfaces",
        Year = 2013,
        Eprint = "1312.2717",
    };

    public static Source PermalloyLength2019 { get; } = new("pylength2019")
    {
        Title = "Spin diffusion length of Permalloy using spin absorption in lateral spin valves",
        Year = 2019,
        Eprint = "1904.01921",
    };

    public static Source Liu2022 { get; } = new("liu2022")
    {
        Title = "Calculating the spin memory loss at Cu|metal interfaces from first principles",
        Authors = "Liu, Ruixi and Gupta, Kriti and Yuan, Zhe and Kelly, Paul J.",
        Year = 2022,
        Eprint = "2207.02395",
    };

    public static ImmutableArray<Source> All { get; } =
    [
        Henry1996, Pratt1997, NbCu1999, Jedema2002, Ji2004, PdPt2005, PermalloyAl2006, NiLength, AgAl2009, AlCu, CoCu,
        Kim2010, CoNi2010, CoFeCu2010, CoRu2011, CoPt2013, PtLength2013, PermalloyLength2019, Liu2022,
    ];
}
