namespace PlanPlatform.Application.Common;

/// <summary>A setting of the server, of whatever type: its name, its default and what it must be. All of them are in <see cref="Settings"/>.</summary>
/// <param name="key">The name, its parts joined by colons.</param>
/// <param name="inDevelopment">The default in Development, as an operator would write it; null for none.</param>
/// <param name="elsewhere">The default elsewhere.</param>
/// <param name="form">What a value must be, as the end of "it must be …".</param>
/// <param name="unit">What a number counts; empty where it counts nothing.</param>
public abstract class Setting(string key, string? inDevelopment, string? elsewhere, string form, string unit)
{
    /// <summary>The name, such as <c>Mail:Smtp:Port</c>.</summary>
    public string Key => key;

    /// <summary>What a value must be: <c>a whole number from 1 to 65535</c>.</summary>
    public string Form => form;

    /// <summary>What a number counts: <c>seconds</c>; empty where it counts nothing.</summary>
    public string Unit => unit;

    /// <summary>The default as the documentation writes it.</summary>
    public string DefaultText => (inDevelopment, elsewhere) switch
    {
        (null, null) => "none",
        _ when inDevelopment == elsewhere => $"`{elsewhere}`",
        _ => $"`{inDevelopment}` in Development, else `{elsewhere}`",
    };

    /// <summary>The default; null where there is none.</summary>
    public string? DefaultOf(bool isDevelopment) => isDevelopment ? inDevelopment : elsewhere;

    /// <summary>The name.</summary>
    public override string ToString() => key;
}
