namespace PlanPlatform.Application.Common;

/// <summary>The id of something that must exist, as a caller sent it. What can't be an id at all is simply the id of nothing.</summary>
/// <param name="Text">The text; <see cref="Nothing"/>'s is longer than any id, so it matches no row.</param>
public readonly record struct Identifier(string Text)
{
    /// <summary>The id of nothing: what a number, an object or an over-long text becomes.</summary>
    public static readonly Identifier Nothing = new(new string('-', Domain.Common.Text.IdMaxLength + 1));

    /// <summary>Whether only white space was sent.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>An identifier, or <see cref="Nothing"/> where the text can't be one.</summary>
    public static Identifier From(string text) =>
        Domain.Common.Text.Length(text) <= Domain.Common.Text.IdMaxLength ? new(text) : Nothing;

    /// <inheritdoc />
    public override string ToString() => Text;
}
