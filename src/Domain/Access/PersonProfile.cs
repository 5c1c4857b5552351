namespace PlanPlatform.Domain.Access;

/// <summary>What an application says of a person on whose behalf it asks for a token.</summary>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="DateOfBirth">The day of birth.</param>
/// <param name="Uid">The id in the application's own system.</param>
/// <param name="Eid">The id that the employer gives.</param>
/// <param name="Phone">The phone number.</param>
public sealed record PersonProfile(
    string FirstName,
    string LastName,
    string? Email,
    DateOnly? DateOfBirth,
    string? Uid,
    string? Eid,
    string? Phone)
{
    /// <summary>How well a recorded person fits: 4 by employer's id, 3 by user id, 2 by e-mail, 1 by name and birthday, 0 not at all.</summary>
    public int MatchStrength(Person person)
    {
        if (Eid is not null && Eid == person.Eid)
            return 4;

        // Two employer's ids that differ are two people, whatever else they share.
        if (Eid is not null && person.Eid is not null)
            return 0;
        if (Uid is not null && Uid == person.Uid)
            return 3;
        if (Uid is not null && person.Uid is not null)
            return 0;
        if (Email is not null)
            return string.Equals(Email, person.Email, StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        var sameName = string.Equals(FirstName, person.FirstName, StringComparison.OrdinalIgnoreCase)
            && string.Equals(LastName, person.LastName, StringComparison.OrdinalIgnoreCase);
        return Eid is null && Uid is null && sameName && DateOfBirth is not null && DateOfBirth == person.DateOfBirth ? 1 : 0;
    }
}
