using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Pages;

/// <summary>Where the link that confirms an address leads. Opening it does nothing: programs that look through mails open links too.</summary>
internal sealed class ConfirmAddressModel(IMediator mediator) : FormPage
{
    /// <summary>Whose link it is.</summary>
    [BindProperty(Name = "person", SupportsGet = true)]
    public int PersonId { get; set; }

    /// <summary>The link's token.</summary>
    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Whether the address is confirmed now.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ConfirmAddressCommand(PersonId, Token ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return Refused(result.Error);
        IsConfirmed = true;
        return Page();
    }
}
