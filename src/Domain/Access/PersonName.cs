namespace PlanPlatform.Domain.Access;

/// <summary>Names that callers send as one text, while a given and a family name are kept. What was sent comes back, character for character.</summary>
public static class PersonName
{
    /// <summary>Parts a trimmed name at its last space. A name without one is kept as the family name, as on passports (ICAO 9303-3, 4.6).</summary>
    public static (string First, string Last) Split(string name) =>
        name.LastIndexOf(' ') is var space and > 0 ? (name[..space], name[(space + 1)..]) : ("", name);

    /// <summary>The name as one text.</summary>
    public static string Join(string first, string last) => first.Length == 0 ? last : $"{first} {last}";
}
