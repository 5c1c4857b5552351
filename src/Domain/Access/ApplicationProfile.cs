namespace PlanPlatform.Domain.Access;

/// <summary>What an application's owner decides about it.</summary>
/// <param name="Name">What people see in the permission dialog.</param>
/// <param name="RedirectUris">Where it may send people back to.</param>
/// <param name="Scopes">What it may ask for; also what it gets when it asks for nothing.</param>
/// <param name="Origins">The origins whose pages may call the APIs, besides those of a public application's redirect URIs.</param>
/// <param name="IsInternal">Whether only people of its own organisation may approve it.</param>
public sealed record ApplicationProfile(
    string Name, IReadOnlyList<string> RedirectUris, IReadOnlyList<string> Scopes, IReadOnlyList<string> Origins, bool IsInternal);
