using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

/// <summary>The accounts with which people sign in.</summary>
public interface IAccounts
{
    /// <summary>Adds an account with a confirmed address, to be saved with the write at hand.</summary>
    /// <param name="person">The member, who has an e-mail address.</param>
    /// <param name="password">The password, of which only a hash is kept.</param>
    void Add(Person person, string password);
}
