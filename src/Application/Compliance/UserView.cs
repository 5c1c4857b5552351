using System.Linq.Expressions;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Compliance;

/// <summary>A user as they see themselves.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Version">How often they were changed.</param>
public sealed record UserView(int Id, string Name, string Email, int Version)
{
    internal static readonly Func<Person, UserView> Show =
        person => new UserView(person.Id, PersonName.Join(person.FirstName, person.LastName), person.Email!, person.Version);

    internal static readonly Expression<Func<Person, UserView>> Of =
        person => new UserView(
            person.Id, person.FirstName == "" ? person.LastName : person.FirstName + " " + person.LastName, person.Email!, person.Version);
}
