using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>A human being with one home organisation, in which their tokens act.</summary>
public sealed class Person : Entity
{
    /// <summary>The longest e-mail address, in characters (RFC 5321).</summary>
    public const int EmailMaxLength = 254;

    /// <summary>The longest phone number as text, in characters.</summary>
    public const int PhoneMaxLength = 50;

    private Person()
    {
    }

    /// <summary>The person's id.</summary>
    public int Id { get; private set; }

    /// <summary>The home organisation's id.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>The home organisation.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>Whether they can sign in, or were only named by an application.</summary>
    public PersonKind Kind { get; private set; }

    /// <summary>The given name.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>The family name.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>The e-mail address, as written.</summary>
    public string? Email { get; private set; }

    /// <summary><see cref="Email"/> as it is compared.</summary>
    public string? NormalizedEmail { get; private set; }

    /// <summary>The phone number, as written.</summary>
    public string? Phone { get; private set; }

    /// <summary>The day of birth.</summary>
    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>The id that the application's own system gives them as a user.</summary>
    public string? Uid { get; private set; }

    /// <summary>The id that their employer gives them.</summary>
    public string? Eid { get; private set; }

    /// <summary>What they may do in their home organisation.</summary>
    public Roles Roles { get; private set; }

    /// <summary>Whether they administer their home organisation.</summary>
    public bool IsOrganisationAdmin { get; private set; }

    /// <summary>Somebody who can sign in.</summary>
    public static Person Member(Organisation home, string firstName, string lastName, string email, Roles roles, bool isOrganisationAdmin) => new()
    {
        Organisation = home,
        Kind = PersonKind.Member,
        FirstName = firstName,
        LastName = lastName,
        Email = email,
        NormalizedEmail = Text.Normalise(email),
        Roles = roles,
        IsOrganisationAdmin = isOrganisationAdmin,
    };

    /// <summary>Somebody who can sign in once they have chosen a password; a plain member of an organisation.</summary>
    public static Person Invited(int organisationId, string name, string email)
    {
        var person = new Person { OrganisationId = organisationId, Kind = PersonKind.Member, Roles = Roles.Originator };
        person.Rename(name);
        person.ChangeEmail(email);
        return person;
    }

    /// <summary>Somebody whom an application named when it asked for a token.</summary>
    /// <param name="organisationId">The organisation in which the application acts.</param>
    /// <param name="profile">What the application says.</param>
    /// <param name="mayTakeUid">False when the uid already belongs to another recorded person.</param>
    public static Person Recorded(int organisationId, PersonProfile profile, bool mayTakeUid)
    {
        var person = new Person { OrganisationId = organisationId, Kind = PersonKind.Recorded };
        person.Take(profile, mayTakeUid);
        return person;
    }

    /// <summary>Takes a name that is one text. One that they have already leaves its parts as they are.</summary>
    public void Rename(string name)
    {
        if (name != PersonName.Join(FirstName, LastName))
            (FirstName, LastName) = PersonName.Split(name);
    }

    /// <summary>Gives another e-mail address.</summary>
    public void ChangeEmail(string email) => (Email, NormalizedEmail) = (email, Text.Normalise(email));

    /// <summary>Whether they may act in an organisation: at home, and as an administrator in a child of that.</summary>
    public bool MayActIn(Organisation organisation) =>
        organisation.Id == OrganisationId || (IsOrganisationAdmin && organisation.ParentId == OrganisationId);
    /// <summary>Whether they may administer an organisation, with these roles and this mark.</summary>
    public static bool Administers(Roles roles, bool isOrganisationAdmin) => isOrganisationAdmin || roles.HasFlag(Roles.SystemAdmin);

    /// <summary>Changes what they may do in their home organisation.</summary>
    public void Allow(Roles roles, bool isOrganisationAdmin) => (Roles, IsOrganisationAdmin) = (roles, isOrganisationAdmin);

    /// <summary>Takes over what the application says of the person now. What it doesn't say stays; an employer's id, once known, never changes.</summary>
    /// <param name="profile">What the application says.</param>
    /// <param name="mayTakeUid">False when the uid already belongs to another recorded person.</param>
    public void Take(PersonProfile profile, bool mayTakeUid)
    {
        FirstName = profile.FirstName;
        LastName = profile.LastName;
        if (profile.Email is { } email)
            (Email, NormalizedEmail) = (email, Text.Normalise(email));
        Phone = profile.Phone ?? Phone;
        DateOfBirth = profile.DateOfBirth ?? DateOfBirth;
        Eid ??= profile.Eid;
        if (mayTakeUid)
            Uid = profile.Uid ?? Uid;
    }
}
