using System.Collections.Immutable;

namespace Larmor.Physics.Materials;

/// <summary>The publications that the built-in values are taken from.</summary>
static class References
{
    public static Source Pratt1997 { get; } = new("pratt1997", "Perpendicular-current transport in exchange-biased spin-valves")
    {
        Authors = "Pratt, Jr., W. P. and Steenwyk, S. D. and Hsu, S. Y. and Chiang, W.-C. and Schaefer, A. C. and Loloee, R. and Bass, J.",
        Journal = "IEEE Trans. Magn.",
        Volume = "33",
        Page = "3505",
        Year = 1997,
        Doi = "10.1109/20.619480",
    };

    public static Source Henry1996 { get; } =
        new("henry1996", "Perpendicular interface resistances of sputtered Ag/Cu, Ag/Au, and Au/Cu multilayers")
        {
            Authors = "Henry, L. L. and Yang, Q. and Chiang, W.-C. and Holody, P. and Loloee, R. and Pratt, Jr., W. P. and Bass, J.",
            Journal = "Phys. Rev. B",
            Volume = "54",
            Page = "12336",
            Year = 1996,
        };

    public static Source Baxter1999 { get; } = new("baxter1999", "Resistance and spin-direction memory loss at Nb/Cu interfaces")
    {
        Authors = "Baxter, D. V. and Steenwyk, S. D. and Bass, J. and Pratt, Jr., W. P.",
        Journal = "J. Appl. Phys.",
        Volume = "85",
        Page = "4545",
        Year = 1999,
    };

    public static Source Jedema2002 { get; } =
        new("jedema2002", "Electrical detection of spin accumulation and spin precession at room temperature in metallic spin valves")
        {
            Authors = "Jedema, F. J. and Costache, M. V. and Heersche, H. B. and Baselmans, J. J. A. and van Wees, B. J.",
            Journal = "Appl. Phys. Lett.",
            Volume = "81",
            Page = "5162",
            Year = 2002,
            Doi = "10.1063/1.1532753",
        };

    public static Source Ji2004 { get; } = new("ji2004", "Spin injection, diffusion, and detection in lateral spin-valves")
    {
        Authors = "Ji, Y. and Hoffmann, A. and Jiang, J. S. and Bader, S. D.",
        Journal = "Appl. Phys. Lett.",
        Volume = "85",
        Page = "6218",
        Year = 2004,
    };

    public static Source PdPt2005 { get; } =
        new("pdpt2005", "Comparison of measured and calculated specific resistances of Pd/Pt interfaces")
        {
            Authors = "Olson, S. K. and Loloee, R. and Theodoropoulou, N. and Pratt, Jr., W. P. and Bass, J. and Xu, P. X. and Xia, Ke",
            Journal = "Appl. Phys. Lett.",
            Volume = "87",
            Page = "252508",
            Year = 2005,
            Eprint = "cond-mat/0505488",
        };

    public static Source PermalloyAl2006 { get; } =
        new("pyal2006", "Interface specific-resistance and scattering asymmetry of permalloy/Al")
        {
            Journal = "J. Appl. Phys.",
            Volume = "99",
            Page = "08G502",
            Year = 2006,
        };

    public static Source Moreau2007 { get; } =
        new("moreau2007", "Measurement of spin diffusion length in sputtered Ni films using a special exchange-biased spin valve geometry")
        {
            Authors = "Moreau, C. E. and Moraru, I. C. and Birge, N. O. and Pratt, Jr., W. P.",
            Journal = "Appl. Phys. Lett.",
            Volume = "90",
            Page = "012101",
            Year = 2007,
        };

    public static Source AgAl2009 { get; } =
        new("agal2009", "Sensitivity of Ag/Al Interface Specific Resistances to Interfacial Intermixing")
        {
            Authors = "Sharma, A. and Theodoropoulou, N. and Wang, Shuai and Xia, Ke and Pratt, Jr., W. P. and Bass, J.",
            Journal = "J. Appl. Phys.",
            Year = 2009,
            Eprint = "0906.0934",
        };

    public static Source AlCu { get; } = new("alcu", "Conduction electron scattering and spin-flipping at sputtered Al/Cu Interfaces")
    {
        Authors = "Sharma, A. and Theodoropoulou, N. and Loloee, R. and Pratt, Jr., W. P. and Bass, J. and Zhang, J. M. and "
            + "Crimp, M. A. and Cullen, D. A. and Smith, D. J. and Liu, Kai and Wang, Shuai and Xia, Ke",
    };

    public static Source Dassonneville2010 { get; } =
        new("dassonneville2010", "A way to measure electron spin-flipping at ferromagnetic/nonmagnetic interfaces and application to Co/Cu")
        {
            Authors = "Dassonneville, B. and Acharyya, R. and Nguyen, H. Y. T. and Loloee, R. and Pratt, Jr., W. P. and Bass, J.",
            Journal = "Appl. Phys. Lett.",
            Volume = "96",
            Page = "022509",
            Year = 2010,
        };

    public static Source Kim2010 { get; } = new("kim2010", "CPP transport properties of Ni/Ru and Co90Fe10/Cu interfaces")
    {
        Authors = "Kim, D. K. and Lee, Y. S. and Nguyen, H. Y. T. and Acharyya, R. and Loloee, R. and Shin, K. H. and Kim, Y. K. and "
            + "Min, B. C. and Pratt, Jr., W. P. and Bass, J.",
        Journal = "IEEE Trans. Magn.",
        Volume = "46",
        Page = "1374",
        Year = 2010,
    };

    public static Source Nguyen2010 { get; } =
        new("nguyen2010", "Conduction electron scattering and spin-flipping at sputtered Co/Ni interfaces")
        {
            Authors = "Nguyen, H. Y. T. and Acharyya, R. and Huey, E. and Richard, B. and Loloee, R. and Pratt, Jr., W. P. and Bass, J. "
                + "and Wang, Shuai and Xia, Ke",
            Journal = "Phys. Rev. B",
            Volume = "82",
            Page = "220401",
            Year = 2010,
            Eprint = "1012.4388",
        };

    public static Source Nguyen2011 { get; } =
        new("nguyen2011", "Conduction electron spin-flipping at sputtered Co90Fe10/Cu interfaces")
        {
            Authors = "Nguyen, H. Y. T. and Acharyya, R. and Pratt, Jr., W. P. and Bass, J.",
            Journal = "J. Appl. Phys.",
            Volume = "109",
            Page = "07C903",
            Year = 2011,
            Eprint = "1012.4099",
        };

    public static Source Khasawneh2011 { get; } = new("khasawneh2011", "Spin-memory loss at Co/Ru interfaces")
    {
        Authors = "Khasawneh, M. A. and Klose, C. and Pratt, Jr., W. P. and Birge, N. O.",
        Journal = "Phys. Rev. B",
        Volume = "84",
        Page = "014425",
        Year = 2011,
        Eprint = "1104.3095",
    };

    public static Source Nguyen2014 { get; } = new("nguyen2014", "Spin-flipping in Pt and at Co/Pt interfaces")
    {
        Authors = "Nguyen, H. Y. T. and Pratt, Jr., W. P. and Bass, J.",
        Journal = "J. Magn. Magn. Mater.",
        Volume = "361",
        Page = "30",
        Year = 2014,
        Eprint = "1310.4364",
    };

    public static Source RojasSanchez2014 { get; } =
        new("rojassanchez2014",
            "Spin pumping and inverse spin Hall effect in platinum: the essential role of spin-memory loss at metallic interfaces")
        {
            Authors = "Rojas-S{\\'a}nchez, J.-C. and Reyren, N. and Laczkowski, P. and Savero, W. and Attan{\\'e}, J.-P. and Deranlot, C. and "
                + "Jamet, M. and George, J.-M. and Vila, L. and Jaffr{\\`e}s, H.",
            Journal = "Phys. Rev. Lett.",
            Volume = "112",
            Page = "106602",
            Year = 2014,
            Eprint = "1312.2717",
        };

    public static Source PermalloyLength2019 { get; } =
        new("pylength2019", "Spin diffusion length of Permalloy using spin absorption in lateral spin valves") { Eprint = "1904.01921" };

    public static Source Liu2022 { get; } =
        new("liu2022", "Calculating the spin memory loss at Cu|metal interfaces from first principles")
        {
            Authors = "Liu, Ruixi and Gupta, Kriti and Yuan, Zhe and Kelly, Paul J.",
            Year = 2022,
            Eprint = "2207.02395",
        };

    public static ImmutableArray<Source> All { get; } =
    [
        Henry1996, Pratt1997, Baxter1999, Jedema2002, Ji2004, PdPt2005, PermalloyAl2006, Moreau2007, AgAl2009, AlCu,
        Dassonneville2010, Kim2010, Nguyen2010, Nguyen2011, Khasawneh2011, Nguyen2014, RojasSanchez2014, PermalloyLength2019, Liu2022,
    ];
}
