namespace PlanPlatform.Application.Access;

/// <summary>The server's key from which the successors of refresh tokens and the hashes of kept requests are computed: the same on every node, and never another one.</summary>
public interface ITokenKey
{
    /// <summary>256 random bits.</summary>
    byte[] Value { get; }
}
