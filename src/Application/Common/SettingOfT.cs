using System.Diagnostics.CodeAnalysis;

namespace PlanPlatform.Application.Common;

/// <summary>Reads what an operator wrote; false where it isn't of the form that is asked for.</summary>
public delegate bool SettingParser<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A setting that is read as a <typeparamref name="T"/>.</summary>
public sealed class Setting<T>(string key, string? inDevelopment, string? elsewhere, string form, string unit, SettingParser<T> parser)
    : Setting(key, inDevelopment, elsewhere, form, unit)
{
    /// <summary>Reads what an operator wrote.</summary>
    /// <exception cref="StartupException">It isn't of the form that is asked for.</exception>
    public T Parse(string text) =>
        parser(text, out var value) ? value : throw new StartupException($"{Key} is '{text}'; it must be {Form}.");
}
