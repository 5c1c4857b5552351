namespace PlanPlatform.Domain.Compliance;

/// <summary>Who a participant is and how they are reached.</summary>
/// <param name="FirstName">The given name.</param>
/// <param name="LastName">The family name.</param>
/// <param name="Email">The e-mail address; null for none.</param>
/// <param name="Phone">The phone number, ten digits; null for none.</param>
/// <param name="Street1">The first line of the address.</param>
/// <param name="Street2">The second line of the address; null for none.</param>
/// <param name="City">The city.</param>
/// <param name="State">The code of the state, in upper case.</param>
/// <param name="Zip">The zip code.</param>
/// <param name="DateOfBirth">The day of birth.</param>
public sealed record ParticipantDetails(
    string FirstName,
    string LastName,
    string? Email,
    string? Phone,
    string Street1,
    string? Street2,
    string City,
    string State,
    string Zip,
    DateOnly DateOfBirth);
