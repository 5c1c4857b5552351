namespace PlanPlatform.Application.Common;

/// <summary>The settings as they are configured. What is blank counts as not set.</summary>
/// <param name="valueOf">Finds a value by its setting's name; null where there is none.</param>
/// <param name="isDevelopment">Whether the defaults are those of Development.</param>
public sealed class SettingReader(Func<string, string?> valueOf, bool isDevelopment)
{
    /// <summary>The value, else the default, else null.</summary>
    /// <exception cref="StartupException">The value isn't of the form that the setting asks for.</exception>
    public T Read<T>(Setting<T> setting) =>
        (IsSet(setting) ? valueOf(setting.Key) : setting.DefaultOf(isDevelopment)) is { } text ? setting.Parse(text) : default!;

    /// <summary>Whether the operator set it.</summary>
    public bool IsSet(Setting setting) => !string.IsNullOrWhiteSpace(valueOf(setting.Key));
}
