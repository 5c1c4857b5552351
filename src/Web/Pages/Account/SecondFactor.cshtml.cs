using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Hosting;
using QRCoder;

namespace PlanPlatform.Web.Pages.Account;

/// <summary>Turns the second step of signing in on and off.</summary>
[Authorize(Session.Required)]
[Guessable]
internal sealed class SecondFactorModel(IMediator mediator) : FormPage
{
    private const int PixelsPerModule = 4;

    /// <summary>The code of the authenticator.</summary>
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    /// <summary>What came with the key.</summary>
    [BindProperty(Name = "ticket")]
    public string? Ticket { get; set; }

    /// <summary>The password; never shown again.</summary>
    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The key to be put into an authenticator, while that is being done.</summary>
    public SecondFactorKey? Key { get; private set; }

    /// <summary>Recovery codes, the once that they are shown.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>The key as a picture.</summary>
    public string Picture
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Key!.Uri, QRCodeGenerator.ECCLevel.M);
            using var picture = new SvgQRCode(code);
            return "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(picture.GetGraphic(PixelsPerModule)));
        }
    }

    /// <summary>Shows whether it is on.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    /// <summary>Shows a key.</summary>
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new BeginSecondFactorCommand(Password ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return await AgainAsync(result.Error, cancellationToken);
        Key = result.Value;
        return Page();
    }

    /// <summary>Turns it on, and shows the recovery codes.</summary>
    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new EnableSecondFactorCommand(Ticket ?? "", Code ?? ""), cancellationToken);
        if (!result.IsSuccess)
        {
            var key = await mediator.Send(new GetSecondFactorKeyQuery(Ticket ?? ""), cancellationToken);
            Key = key.IsSuccess ? key.Value : null;
            return await AgainAsync(result.Error, cancellationToken);
        }

        await Session.BeginAsync(HttpContext, result.Value.Person);
        Codes = result.Value.Codes;
        return Page();
    }

    /// <summary>Shows new recovery codes.</summary>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new NewRecoveryCodesCommand(Password ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return await AgainAsync(result.Error, cancellationToken);
        Codes = result.Value;
        return Page();
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new DisableSecondFactorCommand(Password ?? ""), cancellationToken);
        if (!result.IsSuccess)
            return await AgainAsync(result.Error, cancellationToken);
        await Session.BeginAsync(HttpContext, result.Value);
        return LocalRedirect("/account?notice=second-factor-off");
    }

    private async Task<IActionResult> AgainAsync(Error error, CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        return Refused(error);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var account = await mediator.Send(new GetAccountQuery(), cancellationToken);
        IsOn = account is { IsSuccess: true, Value.HasSecondFactor: true };
    }
}
