using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>A participant that is to be added with many others.</summary>
/// <param name="Details">Who it is.</param>
/// <param name="EncryptedSsn">The encrypted last digits of the Social Security Number.</param>
/// <param name="EmployeeId">The employee, where that is in the database already.</param>
/// <param name="EmployeeIndex">The employee, where that is one of the others: which one, from 0 on; an earlier one.</param>
public sealed record NewParticipant(ParticipantDetails Details, string? EncryptedSsn, int? EmployeeId, int? EmployeeIndex);
