namespace PlanPlatform.Web.Pages;

/// <summary>One input of a form.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Type">Its type in HTML.</param>
/// <param name="Autocomplete">What browsers and password managers may fill in.</param>
/// <param name="Value">What it holds; never for passwords.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Problem">What is wrong with it, as the end of a sentence that begins with the label.</param>
internal sealed record FormInput(string Name, string Label, string Type, string Autocomplete, string? Value, string? Hint, string? Problem)
{
    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What describes it besides its label, by id; null for nothing.</summary>
    public string? DescribedBy => (Hint, Problem) switch
    {
        (null, null) => null,
        (not null, null) => Name + "-hint",
        (null, not null) => Name + "-problem",
        _ => $"{Name}-hint {Name}-problem",
    };
}
